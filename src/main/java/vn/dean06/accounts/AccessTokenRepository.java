package vn.dean06.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AccessTokenRepository extends JpaRepository<AccessToken, UUID> {

	List<AccessToken> findByUsernameOrderByCreatedAtDesc(String username);

	Optional<AccessToken> findByHash(String hash);

	/** Two who revoke it at the same moment wait for each other. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select t from AccessToken t where t.id = :id")
	Optional<AccessToken> claim(UUID id);

}
