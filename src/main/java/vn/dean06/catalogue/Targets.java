package vn.dean06.catalogue;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface Targets extends JpaRepository<Target, Target.Key> {

	List<Target> findAllByOrderByIndicatorAscYearAscSetterAsc();

}
