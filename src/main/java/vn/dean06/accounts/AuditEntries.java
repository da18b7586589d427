package vn.dean06.accounts;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AuditEntries extends JpaRepository<AuditEntry, java.util.UUID> {

	@Query("select e from AuditEntry e where lower(e.person) like :person and lower(e.thing) like :thing "
			+ "order by e.at desc")
	Page<AuditEntry> search(String person, String thing, Pageable page);

}
