package vn.dean06.registers;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface RegisterYears extends Repository<RegisterYear, RegisterYear.Key> {

	List<RegisterYear> findByRegisterOrderByYearDesc(String register);

	@EntityGraph(attributePaths = "groups")
	Optional<RegisterYear> findByRegisterAndYear(String register, Integer year);

}
