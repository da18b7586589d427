package vn.dean06.quality;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface Acceptances extends JpaRepository<Acceptance, UUID> {

	List<Acceptance> findByYearAndWithdrawnAtIsNull(int year);

	Optional<Acceptance> findByFindingAndWithdrawnAtIsNull(UUID finding);

}
