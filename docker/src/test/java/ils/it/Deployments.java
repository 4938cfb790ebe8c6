package ils.it;

import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one deployment of all classes: the WAR we ship, plus the tests that run inside it. */
@ArquillianSuiteDeployment
public class Deployments {

  @Deployment
  public static WebArchive shipped() {
    return ShrinkWrap.create(ZipImporter.class, "ils.war")
        .importFrom(new File(System.getProperty("ils.war")))
        .as(WebArchive.class)
        .addPackages(true, "ils.it.inside")
        .addAsLibraries(
            jarOf(org.assertj.core.api.Assertions.class),
            jarOf(org.subethamail.smtp.server.SMTPServer.class),
            jarOf(com.icegreen.greenmail.util.GreenMail.class),
            jarOf(com.github.davidmoten.guavamini.Preconditions.class));
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
