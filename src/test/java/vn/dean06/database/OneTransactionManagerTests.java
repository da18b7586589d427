package vn.dean06.database;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import vn.dean06.ThisMonthTest;
import vn.dean06.entry.Entries;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

import static org.assertj.core.api.Assertions.assertThat;

@ThisMonthTest
class OneTransactionManagerTests {

	@Autowired
	TransactionInterceptor transactions;

	@Autowired
	ApplicationContext application;

	@Test
	void isNamedWithEachTransaction() throws NoSuchMethodException {
		Method enter = Entries.class.getMethod("enter", List.class);
		TransactionAttributeSource source = Objects.requireNonNull(this.transactions.getTransactionAttributeSource());
		assertThat(source.getTransactionAttribute(enter, Entries.class)).extracting(TransactionAttribute::getQualifier)
			.satisfies((name) -> assertThat(this.application.getBeansOfType(PlatformTransactionManager.class).keySet())
				.containsExactly(name));
	}

}
