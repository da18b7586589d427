package vn.dean06.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface AccessTokenRepository extends JpaRepository<AccessToken, UUID> {

	List<AccessToken> findByUsernameOrderByCreatedAtDesc(String username);

	Optional<AccessToken> findByHash(String hash);

}
