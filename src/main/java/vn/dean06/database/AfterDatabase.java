package vn.dean06.database;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;

import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Begins what is to be done beside the start once the database can be used, and does not
 * begin it where it cannot: what follows from there being none would be told, and not why
 * there is none.
 */
final class AfterDatabase extends SimpleAsyncTaskExecutor {

	private final transient Runnable ready;

	/**
	 * @param ready waits until the database can be used
	 */
	AfterDatabase(Runnable ready) {
		super("after-database-");
		this.ready = ready;
	}

	@Override
	public <T> Future<T> submit(Callable<T> task) {
		return super.submit(() -> {
			this.ready.run();
			return task.call();
		});
	}

}
