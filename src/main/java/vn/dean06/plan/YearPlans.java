package vn.dean06.plan;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface YearPlans extends JpaRepository<YearPlan, Short> {

	List<YearPlan> findAllByOrderByYearDesc();

}
