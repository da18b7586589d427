package vn.dean06.organisation;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface OrgUnits extends JpaRepository<OrgUnit, String> {

	List<OrgUnit> findAllByOrderByPosition();

}
