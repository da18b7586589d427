package vn.dean06.submissions;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface ProgressUpdates extends JpaRepository<ProgressUpdate, ProgressUpdate.Key> {

	List<ProgressUpdate> findByFormAndPeriodStartingWithOrderByPeriod(String form, String year);

	List<ProgressUpdate> findByFormAndUnitAndPeriod(String form, String unit, String period);

	List<ProgressUpdate> findByFormAndPeriod(String form, String period);

}
