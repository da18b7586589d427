package vn.dean06.indicators;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface Indicators extends JpaRepository<Indicator, String> {

	List<Indicator> findAllByOrderByPosition();

	/** With all that it shows. */
	@EntityGraph(attributePaths = { "measure", "laterKeepers" })
	Optional<Indicator> findByCode(String code);

}
