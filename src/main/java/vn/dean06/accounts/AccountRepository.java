package vn.dean06.accounts;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, String> {

	List<Account> findAllByOrderByUsername();

	List<Account> findByRoleAndEnabledTrueOrderByUsername(Role role);

	/** Two who change it at the same moment wait for each other. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Account a where a.username = :username")
	Optional<Account> claim(String username);

	/**
	 * Those that can sign in. Whoever wants to take one away waits here, in one order, so
	 * that nobody counts one that is about to go.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Account a where a.role = ADMINISTRATOR and a.enabled order by a.username")
	List<Account> claimAdministrators();

}
