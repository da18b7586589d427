package vn.dean06.registers;

import java.util.List;
import java.util.Set;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Things extends Repository<Thing, Thing.Key> {

	List<Thing> findByRegisterAndYearOrderByPlace(String register, Integer year);

	@EntityGraph(attributePaths = "texts")
	List<Thing> findByRegister(String register);

	@Query("select t.code from Thing t where t.register = :register")
	Set<String> findCodes(String register);

}
