package cn.duban.wecom;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The hosts that may be called at an address that came with a message.
///
/// @param hosts in lower case, with port where it is not the usual one
record AllowedHosts(Set<String> hosts) {

    private static final Logger LOG = LoggerFactory.getLogger(AllowedHosts.class);

    AllowedHosts {
        hosts = Set.copyOf(hosts);
    }

    /// The address where it may be called.
    Optional<URI> address(String url) {
        try {
            return Optional.of(new URI(url.strip())).filter(this::allows);
        } catch (URISyntaxException e) {
            // The address is a secret, so is the library's word about it.
            LOG.warn("企业微信消息带来的地址不是网址");
            return Optional.empty();
        }
    }

    private boolean allows(URI address) {
        var scheme = address.getScheme();
        return ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))
                && address.getRawAuthority() != null
                && hosts.contains(address.getRawAuthority().toLowerCase(Locale.ROOT));
    }
}
