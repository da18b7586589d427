package vn.dean06.catalogue;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface EssentialServices extends JpaRepository<EssentialService, String> {

	@Query("""
			select service from EssentialService service, ServiceBlock block
			where block.code = service.block order by block.position, service.position""")
	List<EssentialService> findAllInOrder();

}
