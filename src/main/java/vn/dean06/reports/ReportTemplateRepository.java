package vn.dean06.reports;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReportTemplateRepository extends JpaRepository<ReportTemplate, ReportTemplate.Key> {

	@Query("""
			select t from ReportTemplate t
			where t.version = (select max(l.version) from ReportTemplate l where l.code = t.code)
			order by t.title, t.code""")
	List<ReportTemplate> latest();

	List<ReportTemplate> findByCodeOrderByVersionDesc(String code);

	Optional<ReportTemplate> findFirstByCodeOrderByVersionDesc(String code);

	List<ReportTemplate> findAllByOrderByCodeAscVersionAsc();

}
