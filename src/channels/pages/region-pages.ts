import { Router } from 'express';
import type { Html } from '../../http/html.ts';
import { type Page, sendPage } from '../../http/page.ts';
import type { RegionDirectory } from '../../regions/region-directory.ts';
import { regionDetails } from './region-details.ts';
import { regionList } from './region-list.ts';
import { isTooLong, readSearch } from './region-search.ts';
import { unknownRegion } from './unknown-region.ts';

/** The public pages `/regios` and `/regios/<id>`: what we know of each region, for people, also without JavaScript. */
export function regionPages(regions: RegionDirectory): Router {
  const router = Router();
  router.get('/regios', (request, response) => {
    const search = readSearch(request.query.q, regions);
    const isRefused = search?.kind === 'refused';
    if (!isRefused) response.setHeader('Cache-Control', PUBLIC);
    sendPage(response, isRefused ? 422 : 200, inRegionLook(regionList(regions, search)));
  });
  router.get('/regios/:id', (request, response) => {
    const { id } = request.params;
    const region = regions.find(id);
    if (!region) {
      sendPage(response, 404, inRegionLook(unknownRegion(isTooLong(id) ? [] : regions.lookUp(id))));
      return;
    }
    const details = regionDetails(region, regions.supraRegionalDesks(id));
    response.setHeader('Cache-Control', PUBLIC);
    sendPage(response, 200, { ...inRegionLook(details), script: '/widget.js' });
  });
  return router;
}

const PUBLIC = 'public, max-age=300';

function inRegionLook({ title, main }: { title: string; main: Html }): Page {
  return {
    title,
    main,
    links: [
      { label: 'Stel uw vraag', href: '/', current: false },
      { label: 'Regio’s', href: '/regios', current: true },
    ],
  };
}
