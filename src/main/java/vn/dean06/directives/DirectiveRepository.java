package vn.dean06.directives;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DirectiveRepository extends JpaRepository<Directive, Directive.Key> {

	@Query("select d from Directive d order by d.issued desc nulls last, d.issuer, d.symbol, d.number")
	List<Directive> findLatestFirst();

}
