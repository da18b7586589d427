package vn.dean06.plan;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface Tasks extends JpaRepository<Task, Task.Key> {

	List<Task> findByYearOrderByNumber(Short year);

}
