package vn.dean06.accounts.audit;

import jakarta.servlet.http.HttpServletRequest;

import vn.dean06.accounts.Person;

import org.springframework.stereotype.Component;

/**
 * Counts what people who are signed in wanted and may not.
 */
@Component
public class Refusals {

	private final AuditCounts counts;

	Refusals(AuditCounts counts) {
		this.counts = counts;
	}

	/**
	 * Somebody was refused.
	 */
	public void count(Person person, HttpServletRequest request) {
		String verb = request.getMethod().equals("GET") ? "bị từ chối khi xem" : "bị từ chối khi làm";
		this.counts.count(verb, person.username(), request.getRequestURI(), "");
	}

}
