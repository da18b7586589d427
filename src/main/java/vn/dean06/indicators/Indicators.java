package vn.dean06.indicators;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface Indicators extends JpaRepository<Indicator, String> {

	List<Indicator> findAllByOrderByPosition();

}
