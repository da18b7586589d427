package vn.dean06.reports;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface ReportRepository extends JpaRepository<Report, String> {

	List<Report> findAllByOrderByPeriodDescCodeDesc();

}
