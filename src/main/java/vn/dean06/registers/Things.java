package vn.dean06.registers;

import java.util.List;
import java.util.Set;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Things extends Repository<Thing, Thing.Key> {

	List<Thing> findByRegisterAndYearOrderByPlace(String register, Integer year);

	/** With their texts. An entity graph would be translated anew by each call. */
	@Query("select t from Thing t left join fetch t.texts where t.register = :register")
	List<Thing> findByRegister(String register);

	@Query("select t.code from Thing t where t.register = :register")
	Set<String> findCodes(String register);

}
