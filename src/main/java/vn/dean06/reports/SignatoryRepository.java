package vn.dean06.reports;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface SignatoryRepository extends JpaRepository<Signatory, UUID> {

	List<Signatory> findByUnitOrderBySinceDescName(String unit);

}
