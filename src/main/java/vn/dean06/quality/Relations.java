package vn.dean06.quality;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface Relations extends JpaRepository<Relation, Integer> {

	List<Relation> findAllByOrderByPosition();

}
