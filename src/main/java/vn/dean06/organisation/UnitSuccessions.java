package vn.dean06.organisation;

import org.springframework.data.jpa.repository.JpaRepository;

interface UnitSuccessions extends JpaRepository<UnitSuccession, UnitSuccession.Key> {

}
