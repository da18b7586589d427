package vn.dean06.pilots;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface PilotProgrammes extends JpaRepository<PilotProgramme, Short> {

	List<PilotProgramme> findAllByOrderByYearDesc();

}
