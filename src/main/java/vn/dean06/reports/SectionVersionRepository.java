package vn.dean06.reports;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface SectionVersionRepository extends JpaRepository<SectionVersion, SectionVersion.Key> {

	List<SectionVersion> findByReportAndFileOrderByVersionDesc(String report, String file);

}
