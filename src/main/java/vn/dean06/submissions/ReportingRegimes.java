package vn.dean06.submissions;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface ReportingRegimes extends JpaRepository<ReportingRegime, ReportingRegime.Key> {

	List<ReportingRegime> findAllByOrderByFrequencyAscSinceAsc();

}
