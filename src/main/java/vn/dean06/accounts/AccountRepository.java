package vn.dean06.accounts;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface AccountRepository extends JpaRepository<Account, String> {

	List<Account> findAllByOrderByUsername();

	List<Account> findByRoleAndEnabledTrueOrderByUsername(Role role);

	long countByRoleAndEnabledTrue(Role role);

}
