package vn.dean06.accounts;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SignInFailuresRepository extends JpaRepository<SignInFailures, String> {

	List<SignInFailures> findByLockedUntilAfter(Instant now);

	/** Of two that begin at the same moment, in whatever replica, both find one row. */
	@Modifying
	@Query(nativeQuery = true, value = "insert into sign_in_failures (username, failures, last_failure) "
			+ "values (:username, 0, :now) on conflict do nothing")
	void begin(String username, Instant now);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select f from SignInFailures f where f.username = :username")
	SignInFailures claim(String username);

	void deleteByLastFailureBefore(Instant day);

	void deleteByUsernameStartingWith(String beginning);

}
