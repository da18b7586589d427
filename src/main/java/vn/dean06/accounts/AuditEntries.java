package vn.dean06.accounts;

import java.util.List;
import java.util.UUID;

import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AuditEntries extends JpaRepository<AuditEntry, UUID> {

	String SEARCHED = "from AuditEntry e where lower(e.person) like :person and lower(e.thing) like :thing ";

	@Query("select count(e) " + SEARCHED)
	long count(String person, String thing);

	@Query("select e " + SEARCHED + "order by e.at desc")
	List<AuditEntry> search(String person, String thing, Pageable page);

}
