package vn.dean06.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what was read of things that seldom change. Several machines share nothing but
 * the database, so it is the database that counts the versions, and that is asked once
 * for each page whether what was kept still holds.
 */
@Component
public class Versions {

	private static final String ALL = "select subject, version from data_version";

	private final JdbcClient database;

	private final JdbcOperations questioned;

	private final TransactionTemplate reading;

	private final ThreadLocal<@Nullable Map<String, Long>> askedBefore = new ThreadLocal<>();

	/** What the database told last. */
	private volatile @Nullable Map<String, Long> last;

	Versions(JdbcClient database, JdbcOperations questioned, PlatformTransactionManager transactions) {
		this.database = database;
		this.questioned = questioned;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
	}

	/**
	 * Does something in a transaction and asks once for all of it, with the first that is
	 * asked: what was kept is taken to hold as it did the last time, and where it does
	 * not, all is taken back before anything is told and done again. What is done must
	 * change nothing of what is kept, and nothing outside the database. Within a
	 * transaction that runs already, which may have changed it, nothing is asked.
	 * @param work is given what goes to the database with the versions
	 */
	public <T> T askedOnce(TransactionOperations transactions, Function<Questions, T> work) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return work.apply(new Questions(this.questioned));
		}
		Map<String, Long> supposed = this.last;
		Optional<T> done = (supposed != null)
				? Objects.requireNonNull(transactions.execute((begun) -> supposing(supposed, work, begun)))
				: Optional.empty();
		return done.orElseGet(() -> Objects.requireNonNull(transactions.execute((begun) -> asking(work))));
	}

	/** Nothing where it was not so. */
	private <T> Optional<T> supposing(Map<String, Long> versions, Function<Questions, T> work,
			TransactionStatus begun) {
		Questions questions = new Questions(this.questioned);
		Questions.Answer<Boolean> holds = questions.askLast(ALL, (rows) -> holds(versions, told(rows)));
		try {
			T done = with(versions, () -> work.apply(questions));
			holds.get();
			return Optional.of(done);
		}
		catch (RuntimeException ex) {
			if (holds.isTold()) {
				throw ex;
			}
			begun.setRollbackOnly();
			return Optional.empty();
		}
	}

	private static boolean holds(Map<String, Long> supposed, Map<String, Long> told) {
		if (!told.equals(supposed)) {
			throw new Outdated();
		}
		return true;
	}

	/** Ends what was begun with what does not hold. */
	private static final class Outdated extends RuntimeException {

	}

	private <T> T asking(Function<Questions, T> work) {
		return with(read(), () -> work.apply(new Questions(this.questioned)));
	}

	private <T> T with(Map<String, Long> versions, Supplier<T> work) {
		this.askedBefore.set(versions);
		try {
			return work.get();
		}
		finally {
			this.askedBefore.remove();
		}
	}

	/**
	 * The version of a subject, "catalogue"; empty where nothing may be kept, since the
	 * running transaction may have changed it and nobody else sees that.
	 */
	public Optional<Long> of(String subject) {
		Map<String, Long> asked = this.askedBefore.get();
		if (asked != null) {
			return Optional.ofNullable(asked.get(subject));
		}
		if (TransactionSynchronizationManager.isActualTransactionActive()
				&& !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
			return Optional.empty();
		}
		return Optional.ofNullable(OncePerPage.read(new Asked(), this::read).get(subject));
	}

	private Map<String, Long> read() {
		Map<String, Long> told = this.database.sql(ALL).query((ResultSetExtractor<Map<String, Long>>) Versions::told);
		this.last = told;
		return told;
	}

	private static Map<String, Long> told(ResultSet rows) throws SQLException {
		Map<String, Long> told = new HashMap<>();
		while (rows.next()) {
			told.put(rows.getString(1), rows.getLong(2));
		}
		return told;
	}

	/** All versions, of which a page asks once. */
	private record Asked() {
	}

	/**
	 * Something that is read again, in a transaction, only when its subject has another
	 * version.
	 */
	public <T> Kept<T> kept(String subject, Supplier<T> source) {
		return new Kept<>(this, subject, () -> Objects.requireNonNull(this.reading.execute((begun) -> source.get())));
	}

	/**
	 * The same of several things, each of which is read when it is asked for.
	 * @param most how many of them are kept
	 * @param source reads one in a transaction of its own where none is running
	 */
	public <K, T> KeptEach<K, T> keptEach(String subject, int most, Function<K, T> source) {
		return new KeptEach<>(this, subject, most, source);
	}

	/**
	 * What was read last, with its version.
	 */
	public static final class Kept<T> {

		private final Versions versions;

		private final String subject;

		private final Supplier<T> source;

		private volatile @Nullable Read<T> last;

		private Kept(Versions versions, String subject, Supplier<T> source) {
			this.versions = versions;
			this.subject = subject;
			this.source = source;
		}

		public T get() {
			return find().orElseGet(this.source);
		}

		/**
		 * The same, or nothing where nothing may be kept and all of it would be read for
		 * a part.
		 */
		public Optional<T> find() {
			return this.versions.of(this.subject).map(this::of);
		}

		/** The version was asked for first: what is read now is never older. */
		private T of(long version) {
			Read<T> known = this.last;
			if (known == null || known.version != version) {
				known = new Read<>(version, this.source.get());
				this.last = known;
			}
			return known.value;
		}

		private record Read<T>(long version, T value) {
		}

	}

}
