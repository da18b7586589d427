package vn.dean06.publishing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import vn.dean06.pack.PacksLoaded;
import vn.dean06.reports.ReportState;
import vn.dean06.reports.ReportView;
import vn.dean06.reports.Reports;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Reports that a pack brings as issued are kept as issued: on a thread of its own, once
 * the application answers, so that nobody waits for it.
 */
@Component
class IssueLoaded {

	private static final Log log = LogFactory.getLog(IssueLoaded.class);

	/** Whoever opens the first page shall not wait for it either. */
	private static final Duration LATER = Duration.ofSeconds(5);

	private final Reports reports;

	private final Publishing publishing;

	private final boolean wanted;

	private final AtomicBoolean ready = new AtomicBoolean();

	IssueLoaded(Reports reports, Publishing publishing, @Value("${dean06.keep-issued:true}") boolean wanted) {
		this.reports = reports;
		this.publishing = publishing;
		this.wanted = wanted;
	}

	@EventListener
	void ready(ApplicationReadyEvent event) {
		this.ready.set(true);
		begin();
	}

	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
	void loaded(PacksLoaded event) {
		if (this.ready.get()) {
			begin();
		}
	}

	private void begin() {
		if (this.wanted) {
			CompletableFuture
				.delayedExecutor(LATER.toMillis(), TimeUnit.MILLISECONDS,
						(task) -> Thread.ofPlatform().name("keep-issued").daemon().start(task))
				.execute(this::keep);
		}
	}

	/** What cannot be kept now is tried again at the next start. */
	void keep() {
		for (ReportView report : this.reports.all()) {
			if (report.state() == ReportState.ISSUED) {
				try {
					this.publishing.keepAsIssued(report.code());
				}
				catch (RuntimeException ex) {
					log.warn("Báo cáo " + report.citation() + " chưa lưu được thành bản ban hành.", ex);
				}
			}
		}
	}

}
