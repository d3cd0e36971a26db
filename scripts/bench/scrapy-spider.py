"""A spider of Scrapy for the comparison in throughput.mjs: follows sitemaps and writes title and paragraphs of every page."""
import scrapy


class Spider(scrapy.Spider):
    name = "pages"
    custom_settings = {
        "ROBOTSTXT_OBEY": False,
        "CONCURRENT_REQUESTS": 32,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 32,
        "LOG_LEVEL": "ERROR",
        "TELNETCONSOLE_ENABLED": False,
    }

    def start_requests(self):
        yield scrapy.Request(self.sitemap, callback=self.addresses)

    def addresses(self, response):
        response.selector.remove_namespaces()
        for address in response.xpath("//loc/text()").getall():
            yield scrapy.Request(address, callback=self.addresses if address.endswith(".xml") else self.page)

    def page(self, response):
        yield {
            "url": response.url,
            "title": response.css("h1::text").get(),
            "text": "\n".join("".join(p.css("::text").getall()) for p in response.css("p")),
        }
