package vn.dean06.registers;

import java.time.Instant;
import java.util.List;

import org.springframework.data.jpa.repository.NativeQuery;
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
	 * What had been approved of the months that begin so when a moment came, in their
	 * order: of each month what was saved last before it was approved last.
	 */
	@NativeQuery("""
			select held.* from (
				select distinct on (u.thing, u.period) u.* from thing_update u
				where u.register = :register and u.period like :months || '%' and u.entered_at <= (
					select max(m.at) from submission_move m
					where m.form = u.register and m.unit = u.unit and m.period = u.period and m.state = 'APPROVED'
					and m.at < :moment)
				order by u.thing, u.period, u.save desc) held
			order by held.period""")
	List<ThingUpdate> findApprovedBefore(String register, String months, Instant moment);

	/**
	 * What packs brought as approved, of which nobody knows when it was.
	 */
	@NativeQuery("""
			select u.* from thing_update u join submission s
				on s.form = u.register and s.unit = u.unit and s.period = u.period and s.state = 'APPROVED'
			where u.register = :register and u.period like :months || '%' and u.save = (select max(l.save)
				from thing_update l where l.register = u.register and l.thing = u.thing and l.period = u.period)
			and not exists (select from submission_move m where m.form = u.register and m.unit = u.unit
				and m.period = u.period and m.state = 'APPROVED')
			order by u.period""")
	List<ThingUpdate> findBrought(String register, String months);

	/**
	 * All saves of a submission, the earliest of each thing first.
	 */
	List<ThingUpdate> findByRegisterAndUnitAndPeriodOrderBySave(String register, String unit, String period);

	int countByRegisterAndThingAndPeriod(String register, String thing, String period);

	void save(ThingUpdate update);

}
