package vn.dean06.reports.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface StoredRulesRepository extends Repository<StoredRules, String> {

	Optional<StoredRules> findFirstBySinceLessThanEqualOrderBySinceDesc(LocalDate day);

	List<StoredRules> findAllByOrderBySince();

}
