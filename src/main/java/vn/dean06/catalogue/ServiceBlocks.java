package vn.dean06.catalogue;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface ServiceBlocks extends JpaRepository<ServiceBlock, String> {

	List<ServiceBlock> findAllByOrderByPosition();

}
