package vn.dean06.database;

import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.PriorityOrdered;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import org.springframework.util.StringUtils;

/**
 * Names the one transaction manager with each transaction. Where none is named, Spring
 * looks through the annotations of the class for one with each call, and a saved cell
 * makes a dozen.
 */
final class OneTransactionManager implements BeanPostProcessor, PriorityOrdered {

	private static final String NAME = "transactionManager";

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof TransactionAttributeSource source) ? new Named(source) : bean;
	}

	@Override
	public int getOrder() {
		return LOWEST_PRECEDENCE;
	}

	/**
	 * What a method asks for, of the one manager if it names none.
	 */
	private record Named(TransactionAttributeSource source) implements TransactionAttributeSource {

		@Override
		public boolean isCandidateClass(Class<?> type) {
			return this.source.isCandidateClass(type);
		}

		@Override
		public boolean hasTransactionAttribute(Method method, @Nullable Class<?> type) {
			return this.source.hasTransactionAttribute(method, type);
		}

		@Override
		public @Nullable TransactionAttribute getTransactionAttribute(Method method, @Nullable Class<?> type) {
			TransactionAttribute attribute = this.source.getTransactionAttribute(method, type);
			if (attribute instanceof DefaultTransactionAttribute own && !StringUtils.hasText(own.getQualifier())) {
				own.setQualifier(NAME);
			}
			return attribute;
		}

	}

}
