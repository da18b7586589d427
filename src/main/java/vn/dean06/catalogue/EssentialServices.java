package vn.dean06.catalogue;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface EssentialServices extends JpaRepository<EssentialService, String> {

	List<EssentialService> findAllByOrderByBlockAscPositionAsc();

}
