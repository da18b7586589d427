package vn.dean06.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, String> {

	List<Account> findAllByOrderByUsername();

	@Query("select a from Account a where :role member of a.roles and a.enabled order by a.username")
	List<Account> enabled(Role role);

	/**
	 * Who types for which unit on a day, officers and those who stand in for them, as far
	 * as they can be called; a page shows some hundred.
	 */
	@Query(nativeQuery = true, value = """
			select a.unit, a.username, a.full_name, a.phone from account a
			join account_role r on r.username = a.username and r.role = 'OFFICER'
			where a.enabled and a.phone is not null
			union
			select s.unit, a.username, a.full_name, a.phone from account a join stand_in s on s.username = a.username
			where a.enabled and a.phone is not null and s.ended_at is null and :day between s.since and s.until
			order by username""")
	List<Called> called(LocalDate day);

	/** Whom to call for a unit. */
	interface Called {

		String getUnit();

		String getFullName();

		String getPhone();

	}

	@Query("select new vn.dean06.accounts.AccountRepository$Named(a.username, a.fullName) from Account a")
	List<Named> names();

	/** What somebody is called. */
	record Named(String username, String fullName) {
	}

	@Query("select s from StandIn s where s.unit = :unit order by s.givenAt")
	List<StandIn> standInsOf(String unit);

	@Query("select s from StandIn s where s.until >= :day and s.endedAt is null order by s.unit, s.givenAt")
	List<StandIn> standInsUntil(LocalDate day);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select s from StandIn s where s.id = :id")
	Optional<StandIn> claimStandIn(UUID id);

	/** Two who change it at the same moment wait for each other. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Account a where a.username = :username")
	Optional<Account> claim(String username);

	/**
	 * Those that can sign in. Whoever wants to take one away waits here, in one order, so
	 * that nobody counts one that is about to go.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Account a where vn.dean06.accounts.Role.ADMINISTRATOR member of a.roles and a.enabled order by a.username")
	List<Account> claimAdministrators();

}
