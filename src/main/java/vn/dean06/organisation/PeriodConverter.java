package vn.dean06.organisation;

import vn.dean06.web.NotFound;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/**
 * Reads a period where it stands in an address. What is no period names nothing, so the
 * page is not found.
 */
@Component
class PeriodConverter implements Converter<String, Period> {

	@Override
	public Period convert(String code) {
		try {
			return Period.parse(code);
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound(String.valueOf(ex.getMessage()));
		}
	}

}
