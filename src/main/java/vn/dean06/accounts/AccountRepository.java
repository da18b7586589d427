package vn.dean06.accounts;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface AccountRepository extends JpaRepository<Account, String> {

	List<Account> findAllByOrderByUsername();

	long countByRoleAndEnabledTrue(Role role);

}
