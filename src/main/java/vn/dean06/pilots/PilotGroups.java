package vn.dean06.pilots;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface PilotGroups extends JpaRepository<PilotGroup, PilotGroup.Key> {

	List<PilotGroup> findByYearOrderByPosition(Short year);

}
