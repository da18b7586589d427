package vn.dean06.plan;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface TaskGroups extends JpaRepository<TaskGroup, TaskGroup.Key> {

	List<TaskGroup> findByYearOrderByPosition(Short year);

}
