package vn.dean06.registers;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ThingUpdates extends Repository<ThingUpdate, ThingUpdate.Key> {

	/**
	 * What holds of the months that begin so, in their order.
	 */
	@Query("""
			select u from ThingUpdate u
			where u.register = :register and u.period like :months || '%' and u.save = (select max(l.save)
			from ThingUpdate l where l.register = u.register and l.thing = u.thing and l.period = u.period)
			order by u.period""")
	List<ThingUpdate> findLast(String register, String months);

	/**
	 * All saves of a submission, the earliest of each thing first.
	 */
	List<ThingUpdate> findByRegisterAndUnitAndPeriodOrderBySave(String register, String unit, String period);

	int countByRegisterAndThingAndPeriod(String register, String thing, String period);

	void save(ThingUpdate update);

}
