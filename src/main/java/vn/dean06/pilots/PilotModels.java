package vn.dean06.pilots;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface PilotModels extends JpaRepository<PilotModel, PilotModel.Key> {

	List<PilotModel> findByYearOrderByRow(Short year);

}
