package vn.dean06.submissions;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface Remarks extends JpaRepository<Remark, UUID> {

	List<Remark> findByFormAndUnitAndPeriodOrderByAtDesc(String form, String unit, String period);

}
