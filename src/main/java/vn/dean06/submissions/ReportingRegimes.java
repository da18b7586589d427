package vn.dean06.submissions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import vn.dean06.organisation.Period;

import org.springframework.data.jpa.repository.JpaRepository;

interface ReportingRegimes extends JpaRepository<ReportingRegime, ReportingRegime.Key> {

	List<ReportingRegime> findAllByOrderByFrequencyAscSinceAsc();

	Optional<ReportingRegime> findFirstByFrequencyAndSinceLessThanEqualOrderBySinceDesc(Period.Kind frequency,
			LocalDate day);

}
