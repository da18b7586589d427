package vn.dean06.catalogue;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Indicators extends JpaRepository<Indicator, String> {

	/** With their measures, which would be asked for one by one. */
	@Query("select i from Indicator i join fetch i.measure order by i.position")
	List<Indicator> findAllByOrderByPosition();

	/** With all that it shows. */
	@Query("""
			select i from Indicator i join fetch i.measure left join fetch i.laterKeepers where i.code = :code""")
	Optional<Indicator> findByCode(String code);

}
