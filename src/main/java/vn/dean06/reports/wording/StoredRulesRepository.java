package vn.dean06.reports.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredRulesRepository extends Repository<StoredRules, String> {

	@Query("""
			select r from StoredRules r
			where r.since = (select max(earlier.since) from StoredRules earlier where earlier.since <= :day)""")
	Optional<StoredRules> findHolding(LocalDate day);

	List<StoredRules> findAllByOrderBySince();

}
