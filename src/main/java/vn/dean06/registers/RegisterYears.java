package vn.dean06.registers;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RegisterYears extends Repository<RegisterYear, RegisterYear.Key> {

	List<RegisterYear> findByRegisterOrderByYearDesc(String register);

	/** With its groups. */
	@Query("select y from RegisterYear y left join fetch y.groups where y.register = :register and y.year = :year")
	Optional<RegisterYear> findByRegisterAndYear(String register, Integer year);

}
