package vn.dean06.reports;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ReportRepository extends JpaRepository<Report, String> {

	List<Report> findAllByOrderByPeriodDescCodeDesc();

	/** Its row is locked, so that of two who change it one comes second. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from Report r where r.code = :code")
	Optional<Report> claim(String code);

}
