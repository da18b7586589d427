package vn.dean06;

import java.io.IOException;

import jakarta.persistence.EntityManager;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hibernate.FlushMode;
import org.hibernate.engine.spi.SessionImplementor;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives each request of a test that is one transaction what it has outside of tests: a
 * Hibernate session that is empty, and that looks for changes before a query only if the
 * request may change something. Else the hundredth page would compare all that the
 * ninety-nine before it had read, again at each of its queries.
 */
@TestComponent
public class OwnSession implements MockMvcBuilderCustomizer {

	private final EntityManager entityManager;

	public OwnSession(EntityManager entityManager) {
		this.entityManager = entityManager;
	}

	@Override
	public void customize(ConfigurableMockMvcBuilder<?> builder) {
		builder.addFilters(this::answer);
	}

	private void answer(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			chain.doFilter(request, response);
			return;
		}
		SessionImplementor session = this.entityManager.unwrap(SessionImplementor.class);
		if (((HttpServletRequest) request).getMethod().equals("GET") && !session.getTransaction().getRollbackOnly()) {
			session.flush();
			session.setHibernateFlushMode(FlushMode.COMMIT);
		}
		try {
			chain.doFilter(request, response);
		}
		finally {
			session.setHibernateFlushMode(FlushMode.AUTO);
		}
		if (((HttpServletResponse) response).getStatus() < HttpStatus.BAD_REQUEST.value()) {
			begin(this.entityManager);
		}
	}

	/** What was changed until now goes to the database, and all is read anew. */
	static void begin(EntityManager entityManager) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			entityManager.flush();
			entityManager.clear();
		}
	}

}
