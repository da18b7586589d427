package vn.dean06.accounts;

import java.time.Instant;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface SignInFailuresRepository extends JpaRepository<SignInFailures, String> {

	List<SignInFailures> findByLockedUntilAfter(Instant now);

	void deleteByLastFailureBefore(Instant day);

}
